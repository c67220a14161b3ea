-- Streams by commas, the condition in WHERE.

--! shows: comma join
--! input L (A INTEGER, X VARCHAR(3))
--! input R (A INTEGER, Y VARCHAR(3))
--! code
CREATE OR REPLACE STREAM "D" (X VARCHAR(3), Y VARCHAR(3));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM l.X, r.Y
  FROM L OVER (RANGE INTERVAL '1' MINUTE PRECEDING) AS l, R OVER (RANGE INTERVAL '1' MINUTE PRECEDING) AS r WHERE l.A = r.A AND l.A > 1;

--! rows
11:00:00 L 1, 'l1'
11:00:05 R 1, 'r1'
11:00:10 R 2, 'r2'
11:00:20 L 2, 'l2'
11:00:30 L 3, 'l3'
11:01:20 R 3, 'r3'
11:01:25 R NULL, 'rn'
11:01:25 L NULL, 'ln'
--! until 11:10:00

--! duckdb
SELECT greatest(l.ROWTIME, r.ROWTIME) AS T, l.X, r.Y
FROM L AS l JOIN R AS r ON l.A = r.A AND l.A > 1 AND epoch(r.ROWTIME - l.ROWTIME) BETWEEN -60 AND 60
ORDER BY T, l."#", r."#"

--! expect D
11:00:20.000 'l2', 'r2'
11:01:20.000 'l3', 'r3'
