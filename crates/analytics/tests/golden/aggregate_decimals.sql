-- Sums and averages of exact numbers are exact.

--! shows: AVG, SUM, DECIMAL
--! input S (A DECIMAL(8,2))
--! code
CREATE OR REPLACE STREAM "D" (A DECIMAL(12,2), B DECIMAL(12,2));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM SUM(A), AVG(A)
  FROM S GROUP BY FLOOR(S.ROWTIME TO HOUR);

--! rows
11:00:00 S 0.1
11:00:01 S 0.2
11:00:02 S 0.35
--! until 12:00:00

--! duckdb
SELECT date_trunc('hour', ROWTIME) + INTERVAL '1 hour', SUM(A), round(AVG(A), 2) FROM S GROUP BY 1

--! expect D
12:00:00.000 0.65, 0.22
