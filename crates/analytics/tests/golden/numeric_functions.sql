-- Functions of numbers.

--! shows: ABS, CEIL, CEILING, EXP, FLOOR, LN, LOG10, MOD, POWER, SQRT
--! input S (X DOUBLE)
--! code
CREATE OR REPLACE STREAM "D" (A DOUBLE, B DOUBLE, C DOUBLE, D DOUBLE, E DOUBLE, F DOUBLE, G DOUBLE, H DOUBLE);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM ABS(X), CEIL(X), FLOOR(X), EXP(0 * X), LN(X * X), LOG10(X * X * 10), POWER(X, 2), SQRT(X * X)
  FROM S;

--! rows
11:00:00 S -1.0
11:00:01 S 2.5
11:00:02 S NULL
11:00:03 S 0

--! expect D
11:00:00.000 1.0, -1.0, -1.0, 1.0, 0.0, 1.0, 1.0, 1.0
11:00:01.000 2.5, 3.0, 2.0, 1.0, 1.8325814637483102, 1.7958800173440752, 6.25, 2.5
11:00:02.000 NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL

--! expect error_stream
'Invalid argument', 'A function of numbers has no result for its argument.', 2026-11-23 11:00:03.000, '302E30', 'P_D'
