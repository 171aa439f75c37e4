package rongcuo.cli;

import rongcuo.reading.CaseTable;
import rongcuo.reading.CaseTableHeader;
import rongcuo.screening.RowReading;
import rongcuo.screening.Screening;

/** A table that was opened, what its columns mean, and how its rows are judged. */
record ScreenedTable(CaseTable table, CaseTableHeader header, RowReading reading, Screening screening) {}
