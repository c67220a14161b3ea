-- Matches replaced: one, or all with 0.

--! shows: REGEX_REPLACE
--! input S (T VARCHAR(30))
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(30), B VARCHAR(30));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM REGEX_REPLACE(T, '[0-9]', '#', 1, 0), REGEX_REPLACE(T, '[0-9]', '#', 3, 2)
  FROM S;

--! rows
11:00:00 S 'a1b2c3d4'

--! duckdb
SELECT ROWTIME, regexp_replace(T, '[0-9]', '#', 'g'), substr(T, 1, 2) || regexp_replace(substr(T, 3), '([0-9][^0-9]*)[0-9]', '\1#') FROM S

--! expect D
11:00:00.000 'a#b#c#d#', 'a1b2c#d4'
