-- ROWTIME that is chosen; a row that goes back is an error.

--! shows: AS ROWTIME, error_stream
--! input S (W TIMESTAMP, X INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (X INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM W AS ROWTIME, X
  FROM S;

--! rows
11:00:00 S TIMESTAMP '2026-11-23 10:59:00', 1
11:00:01 S TIMESTAMP '2026-11-23 10:58:59', 2
11:00:02 S TIMESTAMP '2026-11-23 10:59:08', 3

--! expect D
10:59:00.000 1
10:59:08.000 3

--! expect error_stream
'Row out of order', 'The row''s ROWTIME is before that of an earlier row.', 2026-11-23 11:00:01.000, '323032362D31312D32332031303A35383A35392E3030302C32', 'P_D'
