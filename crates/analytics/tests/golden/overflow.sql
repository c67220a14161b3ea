-- A number too large for its type is an error of its row.

--! shows: error_stream, numeric overflow
--! input S (A INTEGER, B BIGINT)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER, B TINYINT);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM A + 1, CAST(B AS TINYINT)
  FROM S;

--! rows
11:00:00 S 1, 100
11:00:01 S 2147483647, 1
11:00:02 S 3, 128

--! expect D
11:00:00.000 2, 100

--! expect error_stream
'Numeric overflow', 'A number is too large for its type.', 2026-11-23 11:00:01.000, '323134373438333634372C31', 'P_D'
'Numeric overflow', 'A number is too large for its type.', 2026-11-23 11:00:02.000, '332C313238', 'P_D'
