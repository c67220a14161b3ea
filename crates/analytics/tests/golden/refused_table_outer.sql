-- Rows of a table that found none.

--! shows: reference table
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! table C (TICKER VARCHAR(4), NAME VARCHAR(20))
--! code
CREATE OR REPLACE STREAM "D" (N VARCHAR(20));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM c.NAME
  FROM S AS s RIGHT JOIN C AS c ON s.TICKER = c.TICKER;

--! refused
line 4, column 15: Rows of a reference table that found no row of the stream never come out; the stream's side alone can be outer.
