-- The first branch that holds; the others are not calculated.

--! shows: CASE
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(8), B INTEGER, C VARCHAR(5));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM CASE WHEN QTY IS NULL THEN 'none' WHEN QTY > 15 THEN 'many' ELSE 'few' END, CASE WHEN QTY = 40 THEN 0 ELSE 100 / (QTY - 40) END, CASE TICKER WHEN 'AMZN' THEN 'shop' END
  FROM S;

--! rows
11:00:05 S 'AMZN', 1.5, 10
11:00:20 S 'MSFT', 2.5, 20
11:00:40 S 'AMZN', 3.5, NULL
11:01:10 S 'AMZN', -4.25, 40
11:02:30 S NULL, 5, 50

--! expect D
11:00:05.000 'few', -3, 'shop'
11:00:20.000 'many', -5, NULL
11:00:40.000 'none', NULL, 'shop'
11:01:10.000 'many', 0, 'shop'
11:02:30.000 'many', 10, NULL
