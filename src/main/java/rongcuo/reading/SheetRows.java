package rongcuo.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.UnreadRow;
import rongcuo.source.ProblemCode;

/**
 * The rows of a sheet from a place on. The library gives them in their order only, so a portion is read when it is
 * asked for, and the rows before the place are read and passed over.
 */
final class SheetRows implements RowSource {
    /** A portion ends when its cells come to so many bytes. */
    private static final int PORTION = 1 << 20;

    private final Stream<Row> stream;
    private final Spliterator<Row> rows;
    private final SheetCells cells;
    private final Optional<MergedAreas> merged;
    private final WorkbookSurvey.Numbering numbering;
    private final WorkbookSurvey.Formulas formulas;
    private final Optional<CaseTableHeader> header;
    private final int skipped;
    private final int most;
    private final List<String> texts = new ArrayList<>();
    /** The first cell of the row that is read, counted from 1, whose formula has no result; 0 where there is none. */
    private int leftOpen;

    private int last;
    private boolean isOver;

    /**
     * @param merged the areas to be filled, none of them yet
     * @param header where it is known, for only by it one knows which cells must not be missing
     * @param from behind which row to begin
     * @param most how many rows a portion may have
     */
    SheetRows(
            Stream<Row> stream,
            SheetCells cells,
            Optional<MergedAreas> merged,
            WorkbookSurvey.Finding survey,
            Optional<CaseTableHeader> header,
            RowPlace from,
            int most) {
        this.stream = stream;
        this.rows = stream.spliterator();
        this.cells = cells;
        this.merged = merged;
        this.numbering = survey.numbering();
        this.formulas = survey.formulas();
        this.header = header;
        this.skipped = from.rows();
        this.most = most;
    }

    @Override
    public Optional<RowPortion> next() {
        if (isOver) {
            return Optional.empty();
        }
        var start = new RowPlace(0, Math.max(last, skipped));
        var portion = new Growing();
        while (!isOver && portion.count < most && portion.size() < PORTION) {
            readInto(portion);
        }
        var end = new RowPlace(0, Math.max(last, skipped));
        return isOver && portion.isEmpty() ? Optional.empty() : Optional.of(new Portion(start, end, portion.block()));
    }

    private record Portion(RowPlace start, RowPlace end, RowBlock block) implements RowPortion {
        @Override
        public Optional<RowBlock> rows() {
            return Optional.of(block);
        }
    }

    private void readInto(Growing portion) {
        try {
            isOver = !rows.tryAdvance(row -> add(row, portion));
        } catch (RuntimeException e) {
            // The parser cannot find its way again, and what the library throws at a broken sheet is of many kinds.
            portion.builder.dropRow();
            portion.builder.addUnread(
                    new UnreadRow(Math.max(last, skipped) + 1, 0, ProblemCode.SHEET_BROKEN, List.of(), ""));
            portion.anyUnread = true;
            isOver = true;
        }
    }

    private void add(Row row, Growing portion) {
        // Rows without numbers the library counts from 0, others from 1.
        int number = row.getRowNum() + (numbering == WorkbookSurvey.Numbering.NUMBERED ? 0 : 1);
        if (number <= last || number > SheetLimits.ROWS) {
            throw new IllegalStateException("row " + number + " after " + last);
        }
        if (number > skipped || merged.isPresent()) {
            boolean isWritten = read(row);
            merged.ifPresent(areas -> areas.fill(number, texts));
            if (number > skipped && leftOpen > 0 && !isFooter(number)) {
                portion.addUnread(number, leftOpen, ProblemCode.FORMULA_WITHOUT_VALUE, texts);
            } else if (isWritten && number > skipped) {
                portion.add(number, texts);
            }
        }
        last = number;
    }

    /** Whether anything is written in it; empty cells behind the last that is written are left out. */
    private boolean read(Row row) {
        texts.clear();
        leftOpen = 0;
        int written = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            String text = cell == null ? "" : cells.text(cell);
            texts.add(text);
            int column = i;
            boolean isLeftOpen = cell != null
                    && SheetCells.isLeftOpen(cell, formulas)
                    && header.filter(known -> known.isRead(column)).isPresent();
            leftOpen = isLeftOpen && leftOpen == 0 ? i + 1 : leftOpen;
            written = text.isEmpty() ? written : i + 1;
        }
        texts.subList(written, texts.size()).clear();
        return written > 0;
    }

    /** The sums under a table are no loss. */
    private boolean isFooter(int number) {
        return header.filter(known -> known.footer().isFooter(new RowBlock.Row(number, texts)))
                .isPresent();
    }

    @Override
    public void close() {
        stream.close();
    }

    /** A portion as it grows. */
    private static final class Growing {
        private final RowBlock.Builder builder = new RowBlock.Builder();
        private final ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 16);
        private int count;
        private int cells;
        private boolean anyUnread;

        void add(int number, List<String> texts) {
            count++;
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).length() > CaseTable.LONGEST_CELL) {
                    builder.dropRow();
                    addUnread(number, i + 1, ProblemCode.CELL_TOO_LONG, texts);
                    return;
                }
                int start = text.size();
                text.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
                builder.addCell(start, text.size());
            }
            cells += texts.size();
            builder.endRow(number);
        }

        void addUnread(int number, int column, ProblemCode code, List<String> texts) {
            builder.addUnread(new UnreadRow(number, column, code, TextCells.arguments(code), String.join("\t", texts)));
            anyUnread = true;
        }

        /** What it takes in memory: of each cell also where it begins and ends. */
        int size() {
            return text.size() + cells * 8;
        }

        boolean isEmpty() {
            return count == 0 && !anyUnread;
        }

        RowBlock block() {
            return builder.build(text.toByteArray());
        }
    }
}
