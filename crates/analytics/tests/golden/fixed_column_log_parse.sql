-- Lines with fixed places.

--! shows: FIXED_COLUMN_LOG_PARSE
--! input S (T VARCHAR(60))
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(10), B VARCHAR(4));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM t.r.A, t.r.B
  FROM (SELECT STREAM FIXED_COLUMN_LOG_PARSE(T, 'A VARCHAR(10), 0, 3, B VARCHAR(4), 3, 2') AS r FROM S) AS t;

--! rows
11:00:00 S 'abcde'

--! expect D
11:00:00.000 'abc', 'de'
