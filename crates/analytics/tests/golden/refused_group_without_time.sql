-- Groups over an endless stream need a time.

--! shows: GROUP BY
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (T VARCHAR(4), N BIGINT);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM TICKER, COUNT(*)
  FROM S GROUP BY TICKER;

--! refused
line 4, column 19: Streaming aggregation should contain at least one monotonic expression in GROUP BY clause
