-- The part of a text that a regular expression finds.

--! shows: SUBSTRING
--! input S (T VARCHAR(30))
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(30));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM SUBSTRING(T SIMILAR '[0-9]+' ESCAPE '!')
  FROM S;

--! rows
11:00:00 S 'a12b'
11:00:01 S 'ab'

--! expect D
11:00:00.000 '12'
11:00:01.000 NULL
