-- Without names, fields are COLUMN1 and so on.

--! shows: REGEX_LOG_PARSE
--! input S (T VARCHAR(60))
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(20), B VARCHAR(20));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM t.r."COLUMN1", t.r.COLUMN2
  FROM (SELECT STREAM REGEX_LOG_PARSE(T, '([a-z]+)=([0-9]+)') AS r FROM S) AS t;

--! rows
11:00:00 S 'abc=12'

--! expect D
11:00:00.000 'abc', '12'
