-- The table stands first.

--! shows: reference table, RIGHT JOIN
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! table C (TICKER VARCHAR(4), NAME VARCHAR(20))
'AMZN', 'Amazon'
'MSFT', 'Microsoft'
'MSFT', 'Twice'
--! code
CREATE OR REPLACE STREAM "D" (N VARCHAR(20), T VARCHAR(4));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM c.NAME, s.TICKER
  FROM C AS c RIGHT JOIN S AS s ON s.TICKER = c.TICKER;

--! rows
11:00:05 S 'AMZN', 1.5, 10
11:00:20 S 'MSFT', 2.5, 20
11:00:40 S 'AMZN', 3.5, NULL
11:01:10 S 'AMZN', -4.25, 40
11:02:30 S NULL, 5, 50

--! expect D
11:00:05.000 'Amazon', 'AMZN'
11:00:20.000 'Microsoft', 'MSFT'
11:00:20.000 'Twice', 'MSFT'
11:00:40.000 'Amazon', 'AMZN'
11:01:10.000 'Amazon', 'AMZN'
11:02:30.000 NULL, NULL
