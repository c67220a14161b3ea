-- Aggregates need GROUP BY.

--! shows: COUNT
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (N BIGINT);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM COUNT(*)
  FROM S;

--! refused
line 3, column 17: Streaming aggregation should contain at least one monotonic expression in GROUP BY clause
