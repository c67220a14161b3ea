-- Rows that are unlike those before them have high scores; as long as the samples are not full the score is 0.

--! shows: RANDOM_CUT_FOREST
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER, ODD VARCHAR(8));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM TICKER, PRICE, QTY,
    CASE WHEN ANOMALY_SCORE = 0 THEN 'learning' WHEN ANOMALY_SCORE > 1.7 THEN 'odd' WHEN ANOMALY_SCORE > 0.3 THEN 'usual' END
  FROM TABLE(RANDOM_CUT_FOREST(CURSOR(SELECT STREAM TICKER, PRICE, QTY FROM S), 20, 10, 1000));

--! rows
11:00:00 S 'AMZN', 10, 1
11:00:01 S 'AMZN', 11, 2
11:00:02 S 'AMZN', 10.5, 1
11:00:03 S 'AMZN', 9.5, 2
11:00:04 S 'AMZN', 10.2, 2
11:00:05 S 'AMZN', 11.1, 1
11:00:06 S 'AMZN', 9.9, 1
11:00:07 S 'AMZN', 10.4, 2
11:00:08 S 'AMZN', 10.8, 1
11:00:09 S 'AMZN', 9.7, 2
11:00:10 S 'AMZN', 10.1, 1
11:00:11 S 'AMZN', 10.6, 2
11:00:12 S 'AMZN', 60, 1
11:00:13 S 'AMZN', 10.3, 2
11:00:14 S 'AMZN', 9.8, 1
11:00:15 S 'AMZN', NULL, 1
11:00:16 S 'AMZN', 10.2, 40
11:00:17 S 'AMZN', 10.4, 1

--! expect D
11:00:00.000 'AMZN', 10.0, 1, 'learning'
11:00:01.000 'AMZN', 11.0, 2, 'learning'
11:00:02.000 'AMZN', 10.5, 1, 'learning'
11:00:03.000 'AMZN', 9.5, 2, 'learning'
11:00:04.000 'AMZN', 10.2, 2, 'learning'
11:00:05.000 'AMZN', 11.1, 1, 'learning'
11:00:06.000 'AMZN', 9.9, 1, 'learning'
11:00:07.000 'AMZN', 10.4, 2, 'learning'
11:00:08.000 'AMZN', 10.8, 1, 'learning'
11:00:09.000 'AMZN', 9.7, 2, 'learning'
11:00:10.000 'AMZN', 10.1, 1, 'usual'
11:00:11.000 'AMZN', 10.6, 2, 'usual'
11:00:12.000 'AMZN', 60.0, 1, 'odd'
11:00:13.000 'AMZN', 10.3, 2, 'usual'
11:00:14.000 'AMZN', 9.8, 1, 'usual'
11:00:15.000 'AMZN', NULL, 1, NULL
11:00:16.000 'AMZN', 10.2, 40, 'odd'
11:00:17.000 'AMZN', 10.4, 1, 'usual'
