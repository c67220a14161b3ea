-- A window of a join with keys.

--! shows: join windows
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (N INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM 1
  FROM S OVER (PARTITION BY TICKER ROWS 1 PRECEDING) AS a JOIN S AS b ON a.QTY = b.QTY;

--! refused
line 4, column 29: A window of a join cannot be partitioned.
