-- A window that does not end at the current row.

--! shows: offset windows
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (N BIGINT);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM COUNT(*) OVER (RANGE BETWEEN INTERVAL '2' MINUTE PRECEDING AND INTERVAL '1' MINUTE PRECEDING)
  FROM S;

--! refused
line 3, column 32: A window that does not end at CURRENT ROW is not supported.
