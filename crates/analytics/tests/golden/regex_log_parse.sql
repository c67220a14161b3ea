-- The groups of a regular expression as fields.

--! shows: REGEX_LOG_PARSE
--! input S (T VARCHAR(60))
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(20), B INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM t.r."NAME", t.r."N"
  FROM (SELECT STREAM REGEX_LOG_PARSE(T, '([a-z]+)=([0-9]+)', 'NAME VARCHAR(20), N INTEGER') AS r FROM S) AS t;

--! rows
11:00:00 S 'abc=12'
11:00:01 S 'nothing'

--! expect D
11:00:00.000 'abc', 12
11:00:01.000 NULL, NULL
