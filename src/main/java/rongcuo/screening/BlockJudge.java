package rongcuo.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.IdentityNumber;
import rongcuo.casefile.ResultColumn;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn.Role;
import rongcuo.casefile.TableFooter;
import rongcuo.casefile.UnreadRow;
import rongcuo.evaluation.CaseBatch;
import rongcuo.fact.FactId;
import rongcuo.screening.Screening.Keeping;
import rongcuo.source.Problem;
import rongcuo.source.Problem.Severity;

/**
 * Judges the rows of a table, block after block, on one thread.
 *
 * <p>Most rows say of each fact what thousands of others say: such rows are judged 64 at a time by numbers for what they
 * say. Any other row, such as one that dates an event or holds a text that is refused, is read and judged by itself. What
 * is found of a row is the same either way.
 */
public final class BlockJudge {
    private static final int WINDOW = CaseBatch.CASES;

    private final Screening screening;
    private final List<FactCells> facts = new ArrayList<>();
    private final List<Integer> policyColumns = new ArrayList<>();
    private final int[] caseColumns;
    private final int[] identityColumns;
    private final int[] eventColumns;
    private final int[] originalColumns;
    private final FactCells policyCells;
    /** By the numbers of the texts of the policy cells. */
    private final List<RowRoute> routes = new ArrayList<>();

    private final TableFooter footer;
    private final boolean allAlone;
    private final int[] rowRoutes = new int[WINDOW];

    /** A judge for one thread; making it reads nothing. */
    public BlockJudge(Screening screening) {
        this.screening = screening;
        var columnsOf = new LinkedHashMap<FactId, List<Integer>>();
        var columns = screening.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == Role.FACT) {
                columnsOf
                        .computeIfAbsent(new FactId(columns.get(i).name()), any -> new ArrayList<>())
                        .add(i);
            }
            if (columns.get(i).role() == Role.POLICY) {
                policyColumns.add(i);
            }
        }
        columnsOf.forEach((fact, places) -> facts.add(new FactCells(fact, ints(places))));
        this.policyCells = new FactCells(new FactId("policy"), ints(policyColumns));
        this.caseColumns = columns(Role.CASE);
        this.identityColumns = columns(Role.IDENTITY);
        this.eventColumns = columns(Role.EVENT);
        this.originalColumns = originals();
        this.footer = new TableFooter(caseColumns.length == 0 ? -1 : caseColumns[0]);
        this.allAlone = screening.keeping() == Keeping.JUDGEMENTS || columns(Role.DOCUMENT).length > 0;
    }

    private int[] columns(Role role) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < screening.columns().size(); i++) {
            if (screening.columns().get(i).role() == role) {
                places.add(i);
            }
        }
        return ints(places);
    }

    /** Where a screening before this one put rows that it could not read. */
    private int[] originals() {
        var places = new ArrayList<Integer>();
        for (int column : columns(Role.RESULT)) {
            var result = ResultColumn.headed(screening.columns().get(column).heading());
            if (result.equals(Optional.of(ResultColumn.ORIGINAL))) {
                places.add(column);
            }
        }
        return ints(places);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Judges every row of a block. */
    public void judge(RowBlock block, RowTaker taker) {
        var unread = new Unread(block.unread(), taker);
        for (int from = 0; from < block.rows(); from += WINDOW) {
            judge(block, from, Math.min(block.rows(), from + WINDOW), unread, taker);
        }
        unread.upTo(Integer.MAX_VALUE);
    }

    private void judge(RowBlock block, int from, int to, Unread unread, RowTaker taker) {
        routes.forEach(RowRoute::clear);
        for (int row = from; row < to; row++) {
            rowRoutes[row - from] = allAlone ? CellCodes.NONE : add(block, row, row - from);
        }
        for (var route : routes) {
            route.judge(block, from);
        }
        for (int row = from; row < to; row++) {
            unread.upTo(block.number(row));
            int route = rowRoutes[row - from];
            if (footer.isFooter(block, row)) {
                taker.passedOver(block.number(row));
            } else if (route == CellCodes.NONE || !routes.get(route).holds(row - from)) {
                judgeAlone(block, row, taker);
            } else {
                taker.judged(block, row, screened(routes.get(route).windows(), row - from), List.of());
            }
        }
    }

    private static List<ScreenedRow> screened(List<PolicyWindow> windows, int place) {
        if (windows.size() == 1) {
            return List.of(windows.get(0).screened(place));
        }
        var rows = new ArrayList<ScreenedRow>(windows.size());
        for (var window : windows) {
            rows.add(window.screened(place));
        }
        return rows;
    }

    /** Puts a row into the route of its policies; the number of the route, or NONE for a row to be judged by itself. */
    private int add(RowBlock block, int row, int place) {
        if (!isPlain(block, row)) {
            return CellCodes.NONE;
        }
        int route = policyCells.code(block, row);
        if (route == CellCodes.NONE) {
            return CellCodes.NONE;
        }
        if (route == routes.size()) {
            routes.add(route(block, row));
        }
        routes.get(route).add(place);
        return route;
    }

    /** Whether a row has no cell past the headings, dates no event and has an id like most. */
    private boolean isPlain(RowBlock block, int row) {
        int cells = block.cells(row);
        if (cells > screening.columns().size() || screening.reading().isRemarkedUpon(cells)) {
            return false;
        }
        for (int column : originalColumns) {
            if (column < cells && block.start(row, column) != block.end(row, column)) {
                return false;
            }
        }
        for (int column : eventColumns) {
            if (column < cells && block.start(row, column) != block.end(row, column)) {
                return false;
            }
        }
        for (int column : caseColumns) {
            if (!isPlainId(block, row, column)) {
                return false;
            }
        }
        for (int column : identityColumns) {
            // The reader of one row takes a cell without the blanks around it, the wide ones of Chinese included.
            boolean isPlain = isPlainId(block, row, column)
                    && !IdentityNumber.isWrong(block.cell(row, column).strip());
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    /** An id may be one that a spreadsheet has damaged, which is found by its plus sign, or be marked as a text. */
    private static boolean isPlainId(RowBlock block, int row, int column) {
        if (column >= block.cells(row)) {
            return true;
        }
        var text = block.text();
        for (int i = block.start(row, column); i < block.end(row, column); i++) {
            if (text[i] == '+' || text[i] == '\'' || text[i] == '#') {
                return false;
            }
        }
        return true;
    }

    /** The route of rows with these policy cells; without policies where such a row needs a look of its own. */
    private RowRoute route(RowBlock block, int row) {
        var silent = RowRoute.plain(screening.reading().read(policyCells.alone(block, row, List.of(), width())));
        var windows = new ArrayList<PolicyWindow>();
        if (silent.isPresent()) {
            var ids = facts.stream().map(FactCells::fact).toList();
            for (var policy : screening.reading().policies(silent.get())) {
                windows.add(new PolicyWindow(screening.policy(policy), ids, silent.get(), screening.reading()));
            }
        }
        return new RowRoute(windows, facts, policyColumns, screening.reading(), width());
    }

    private int width() {
        return screening.columns().size();
    }

    private void judgeAlone(RowBlock block, int row, RowTaker taker) {
        var reading = screening.reading();
        var read = reading.read(block.row(row));
        if (read.caseFile().isEmpty()) {
            taker.rejected(block, row, read.problems());
            return;
        }
        var judging = reading.judge(read.caseFile().get());
        var problems = new ArrayList<>(read.problems());
        problems.addAll(judging.problems());
        if (judging.judgements().isEmpty() || anyError(problems)) {
            taker.rejected(block, row, problems);
            return;
        }
        taker.judged(
                block,
                row,
                judging.judgements().stream().map(screening::screened).toList(),
                problems);
    }

    private static boolean anyError(List<Problem> problems) {
        for (var problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** Hands out the rows that could not be read between those that could. */
    private static final class Unread {
        private final List<UnreadRow> rows;
        private final RowTaker taker;
        private int next;

        Unread(List<UnreadRow> rows, RowTaker taker) {
            this.rows = rows;
            this.taker = taker;
        }

        void upTo(int number) {
            while (next < rows.size() && rows.get(next).number() < number) {
                taker.rejected(rows.get(next++));
            }
        }
    }
}
