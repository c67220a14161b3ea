-- Look-around in regular expressions.

--! shows: REGEX_LOG_PARSE
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(9));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM t.r.COLUMN1
  FROM (SELECT STREAM REGEX_LOG_PARSE(TICKER, '(?=A)(.)') AS r FROM S) AS t;

--! refused
line 4, column 23: The pattern '(?=A)(.)' is not supported.
