-- CHAR is padded and compares without the padding.

--! shows: CHAR
--! input S (T CHAR(5))
--! code
CREATE OR REPLACE STREAM "D" (A CHAR(5), B BOOLEAN, C INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM T, T = 'ab', CHAR_LENGTH(T)
  FROM S;

--! rows
11:00:00 S 'ab'

--! duckdb
SELECT ROWTIME, rpad(T, 5, ' '), T = 'ab', length(rpad(T, 5, ' ')) FROM S

--! expect D
11:00:00.000 'ab   ', TRUE, 5
