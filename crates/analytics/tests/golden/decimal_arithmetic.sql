-- Exact numbers: digits after the point follow from those of the operands.

--! shows: DECIMAL, arithmetic operators
--! input S (A DECIMAL(6,2), B DECIMAL(6,3))
--! code
CREATE OR REPLACE STREAM "D" (S DECIMAL(10,3), D DECIMAL(10,3), M DECIMAL(12,5), Q DECIMAL(12,6), R DECIMAL(6,3));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM A + B, A - B, A * B, A / B, MOD(A, B)
  FROM S;

--! rows
11:00:00 S 10.25, 0.5
11:00:01 S -1.1, 3
11:00:02 S 1, 0

--! duckdb
SELECT ROWTIME, A + B, A - B, A * B, round(A / B, 6), A % B FROM S WHERE B <> 0 ORDER BY "#"

--! expect D
11:00:00.000 10.750, 9.750, 5.12500, 20.500000, 0.250
11:00:01.000 1.900, -4.100, -3.30000, -0.366667, -1.100

--! expect error_stream
'Division by zero', 'A number was divided by zero.', 2026-11-23 11:00:02.000, '312E30302C302E303030', 'P_D'
