-- Application code cannot read the error stream.

--! shows: error_stream
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(32));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM ERROR_NAME
  FROM "error_stream";

--! refused
line 4, column 8: Application code cannot read the error stream; an output can.
