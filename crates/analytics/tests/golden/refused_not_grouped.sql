-- A column that is not grouped.

--! shows: GROUP BY
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (T VARCHAR(4), N BIGINT);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM TICKER, COUNT(*)
  FROM S GROUP BY FLOOR(S.ROWTIME TO MINUTE);

--! refused
line 3, column 17: Expression 'TICKER' is not being grouped
