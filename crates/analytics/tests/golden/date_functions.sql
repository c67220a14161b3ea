-- Texts to times and times to texts.

--! shows: CHAR_TO_DATE, CHAR_TO_TIME, CHAR_TO_TIMESTAMP, DATE_TO_CHAR, TIME_TO_CHAR, TIMESTAMP_TO_CHAR
--! input S (T VARCHAR(30))
--! code
CREATE OR REPLACE STREAM "D" (A DATE, B TIME, C TIMESTAMP, D VARCHAR(20), E VARCHAR(20), F VARCHAR(30));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM CHAR_TO_DATE('dd/MM/yyyy HH:mm:ss', T), CHAR_TO_TIME('dd/MM/yyyy HH:mm:ss', T), CHAR_TO_TIMESTAMP('dd/MM/yyyy HH:mm:ss', T), DATE_TO_CHAR('EEE d MMM', DATE '2026-11-23'), TIME_TO_CHAR('hh:mm a', TIME '13:05:00'), TIMESTAMP_TO_CHAR('yyyyMMdd''T''HHmmss.SSS', TIMESTAMP '2026-11-23 01:02:03.004')
  FROM S;

--! rows
11:00:00 S '23/11/2026 11:22:33'
11:00:01 S 'no date'

--! expect D
11:00:00.000 2026-11-23, 11:22:33, 2026-11-23 11:22:33.000, 'Mon 23 Nov', '01:05 PM', '20261123T010203.004'

--! expect error_stream
'Conversion error', '''no date'' does not follow the pattern of the date.', 2026-11-23 11:00:01.000, '6E6F2064617465', 'P_D'
