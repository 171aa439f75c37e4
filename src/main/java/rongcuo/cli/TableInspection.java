package rongcuo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.RowBlock;
import rongcuo.casefile.TableColumn;
import rongcuo.casefile.UnreadRow;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Subject;
import rongcuo.fact.FactId;
import rongcuo.policy.Policy;
import rongcuo.reading.CaseReader;
import rongcuo.reading.CaseTable;
import rongcuo.reading.CaseTableHeader;
import rongcuo.reading.ColumnMap;
import rongcuo.reading.ColumnNames;
import rongcuo.reading.HeadedTable;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TableChoices;
import rongcuo.reading.TableForm;
import rongcuo.reading.UnreadableFile;
import rongcuo.rendering.Messages;
import rongcuo.rendering.TableInspectionJson;
import rongcuo.rendering.TableInspectionText;
import rongcuo.screening.InspectedTable;
import rongcuo.screening.PassedOver;
import rongcuo.source.Problem;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;

/** How tables would be read, were they screened: looked at row by row, but not judged. */
final class TableInspection {
    /** What is wrong with a table shows in its first rows; to look at all of a long one would take as long as to judge it. */
    private static final int MOST_ROWS = 1_000;

    private final PolicyLibrary library;
    private final Settings settings;
    private final ColumnNames names;

    private TableInspection(PolicyLibrary library, Settings settings, ColumnNames names) {
        this.library = library;
        this.settings = settings;
        this.names = names;
    }

    /**
     * What a call says of the tables.
     *
     * @param asked the policies that the call names; empty: those of each case
     * @param headingRow the row of headings that the call names, as a spreadsheet counts
     */
    record Settings(List<String> asked, ColumnMap columns, TableChoices choices, Optional<Integer> headingRow) {
        Settings {
            asked = List.copyOf(asked);
        }
    }

    /**
     * Looks at tables and prints what was found.
     *
     * @param tables files by the names by which messages call them, in the order of the call
     * @return how a screening would end as far as the reading goes
     */
    static ExitCode run(Call call, PolicyLibrary library, Settings settings, Map<String, Path> tables)
            throws IOException {
        var problems = new Problems();
        var unreadable = new ArrayList<UnreadableFile>();
        var names = ColumnNames.of(library, settings.asked()).with(settings.columns(), problems);
        var inspection = new TableInspection(library, settings, names);
        var inspected = new ArrayList<InspectedTable>();
        for (var table : tables.entrySet()) {
            try {
                inspection.inspect(table.getValue(), table.getKey(), problems).ifPresent(inspected::add);
            } catch (UnreadableFile fault) {
                unreadable.add(fault);
            }
        }
        new Faults(call).tell(problems);
        new Faults(call).tell(unreadable);
        var text = new StringBuilder();
        write(call, inspected, text);
        call.output().write(text);
        return exitCode(inspected, problems, unreadable);
    }

    /** Says of tables that are about to be screened how they are read: on standard error. */
    static void describe(Call call, PolicyLibrary library, Settings settings, Map<String, Path> tables)
            throws IOException {
        var names = ColumnNames.of(library, settings.asked()).with(settings.columns(), new Problems());
        var inspection = new TableInspection(library, settings, names);
        var inspected = new ArrayList<InspectedTable>();
        for (var table : tables.entrySet()) {
            inspection.inspect(table.getValue(), table.getKey(), new Problems()).ifPresent(inspected::add);
        }
        write(call, inspected, call.surroundings().err());
    }

    private static void write(Call call, List<InspectedTable> inspected, Appendable out) throws IOException {
        var words = Messages.ofProblems(call.language());
        if (call.value(Options.FORMAT).filter("json"::equals).isPresent()) {
            new TableInspectionJson(call.messages(), words).write(inspected, out);
        } else {
            new TableInspectionText(call.messages(), words, call.width(), call.style()).write(inspected, out);
        }
    }

    private static ExitCode exitCode(
            List<InspectedTable> inspected, Problems problems, List<UnreadableFile> unreadable) {
        int readable = 0;
        boolean isWhole = !problems.hasErrors() && unreadable.isEmpty();
        for (var table : inspected) {
            boolean isReadable = table.rows().looked() > table.rows().faulty() || isSound(table);
            readable += isReadable ? 1 : 0;
            isWhole &= isSound(table);
        }
        if (isWhole) {
            return ExitCode.DONE;
        }
        if (readable > 0) {
            return ExitCode.PARTLY;
        }
        return inspected.isEmpty() && !problems.hasErrors() ? ExitCode.FILE : ExitCode.INVALID;
    }

    private static boolean isSound(InspectedTable table) {
        return table.problems().stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)
                && table.rows().faulty() == 0;
    }

    /** Empty where the file is no table, which is then told. */
    private Optional<InspectedTable> inspect(Path file, String name, Problems problems) {
        var opened = CaseTable.open(file, name, settings.choices(), problems);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        var ofHeader = new Problems();
        var headed = HeadedTable.of(opened.get(), settings.headingRow(), names, ofHeader);
        try (var table = headed.table()) {
            var header = headed.header();
            var ofTable = new Problems();
            for (var problem : ofHeader.inFileOrder()) {
                // The columns are all listed, so that a list of those that are unknown would say the same twice.
                if (problem.code() != ProblemCode.UNKNOWN_COLUMNS) {
                    ofTable.add(problem);
                }
            }
            return Optional.of(
                    header.isEmpty() ? withoutHeader(table, ofTable) : withHeader(table, header.get(), ofTable));
        }
    }

    private static InspectedTable withoutHeader(CaseTable table, Problems ofTable) {
        return new InspectedTable(
                table.name(),
                form(table.form()),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new InspectedTable.Rows(0, 0, PassedOver.NONE, false),
                first(ofTable));
    }

    private InspectedTable withHeader(CaseTable table, CaseTableHeader header, Problems ofTable) {
        var above = new ArrayList<RowBlock.Row>();
        for (var row : table.head()) {
            if (row.number() < header.row().number()) {
                above.add(row);
            }
        }
        for (var row : table.unreadHead()) {
            if (row.number() < header.row().number()) {
                ofTable.add(row.problem(table.name(), Optional.empty()));
            }
        }
        var reader = settings.asked().isEmpty()
                ? CaseReader.of(library, ofTable)
                : CaseReader.under(settings.asked(), library, ofTable);
        var looking = new Looking(header, reader, ofTable);
        looking.through(table);
        var policies = settings.asked().isEmpty() ? List.copyOf(looking.policies) : settings.asked();
        var missing = new ArrayList<InspectedTable.Missing>();
        for (var fact : header.missing(needed(policies))) {
            missing.add(new InspectedTable.Missing(fact.fact(), fact.label(), fact.nearest()));
        }
        return new InspectedTable(
                table.name(),
                form(table.form()),
                above,
                Optional.of(header.row().number()),
                columns(header),
                policies,
                missing,
                new InspectedTable.Rows(looking.looked, looking.faulty, looking.footers, looking.isAll),
                first(ofTable));
    }

    private static List<Problem> first(Problems problems) {
        var all = problems.inFileOrder();
        return all.subList(0, Math.min(all.size(), InspectedTable.MOST_PROBLEMS));
    }

    private static List<InspectedTable.Column> columns(CaseTableHeader header) {
        var columns = new ArrayList<InspectedTable.Column>();
        for (int i = 0; i < header.columns().size(); i++) {
            columns.add(new InspectedTable.Column(header.columns().get(i), header.basis(i), header.label(i)));
        }
        return columns;
    }

    /** The facts that some version of these policies asks for. */
    private Set<FactId> needed(List<String> policies) {
        var needed = new LinkedHashSet<FactId>();
        for (String reference : policies) {
            var versions = settings.asked().isEmpty() ? library.findNamed(reference) : library.find(reference);
            for (Policy version : versions) {
                Evaluator.of(version).subjects().stream()
                        .map(Subject::factId)
                        .flatMap(Optional::stream)
                        .forEach(needed::add);
            }
        }
        return needed;
    }

    private static InspectedTable.Form form(TableForm form) {
        var traits = new ArrayList<InspectedTable.Trait>();
        add("encoding", form.encoding(), traits);
        add("delimiter", form.delimiter(), traits);
        add("sheet", form.sheet(), traits);
        var remarks = form.notes().stream()
                .map(note -> new InspectedTable.Remark(note.id(), note.arguments()))
                .toList();
        return new InspectedTable.Form(id(form.kind()), traits, remarks);
    }

    private static void add(String id, Optional<TableForm.Known> known, List<InspectedTable.Trait> traits) {
        if (known.isPresent()) {
            traits.add(new InspectedTable.Trait(
                    id, known.get().value(), id(known.get().basis())));
        }
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first rows under the headings. */
    private static final class Looking {
        private final CaseTableHeader header;
        private final CaseReader reader;
        private final Problems problems;
        private final Set<String> policies = new LinkedHashSet<>();
        private int looked;
        private int faulty;
        private PassedOver footers = PassedOver.NONE;
        private boolean isAll;
        private boolean isText;
        private final boolean namesPolicies;

        Looking(CaseTableHeader header, CaseReader reader, Problems problems) {
            this.header = header;
            this.reader = reader;
            this.problems = problems;
            this.namesPolicies = header.columns().stream().anyMatch(column -> column.role() == TableColumn.Role.POLICY);
        }

        /** So few rows cost nothing by the way that takes nothing for granted. */
        void through(CaseTable table) {
            isText = table.form().kind() == TableForm.Kind.TEXT;
            try (var source = table.records(table.after(header.row()))) {
                for (var portion = source.next(); portion.isPresent(); portion = source.next()) {
                    var block = portion.get().rows().orElse(RowBlock.empty());
                    if (!through(block, table.name())) {
                        return;
                    }
                }
                isAll = true;
            }
        }

        /** In the order of the rows, those that could not be read among the others; false once it is enough. */
        private boolean through(RowBlock block, String name) {
            var unread = new ArrayDeque<>(block.unread());
            for (int i = 0; i < block.rows(); i++) {
                while (!unread.isEmpty() && unread.peek().number() < block.number(i)) {
                    add(unread.remove(), name);
                }
                if (looked >= MOST_ROWS) {
                    return false;
                }
                add(block, i);
            }
            unread.forEach(row -> add(row, name));
            return true;
        }

        private void add(RowBlock block, int index) {
            if (header.footer().isFooter(block, index)) {
                footers = footers.with(block.number(index));
                return;
            }
            looked++;
            var ofRow = new Problems();
            var caseFile = header.caseFile(block.row(index), reader, ofRow);
            if (isText) {
                header.remarkIfShort(block.row(index), ofRow);
            }
            // Without such a column the call may still name one, when it comes to judging.
            boolean isWithoutPolicy = namesPolicies
                    && caseFile.filter(read -> read.policies().isEmpty()).isPresent();
            if (isWithoutPolicy) {
                ofRow.add(
                        new Problem(ProblemCode.NO_POLICY_NAMED, caseFile.get().position(), "", 1, List.of()));
            }
            problems.addAll(ofRow.inFileOrder());
            faulty += caseFile.isEmpty() || isWithoutPolicy ? 1 : 0;
            caseFile.map(CaseFile::policies).ifPresent(policies::addAll);
        }

        private void add(UnreadRow row, String name) {
            looked++;
            faulty++;
            boolean isOfColumn =
                    row.column() > 0 && row.column() <= header.columns().size();
            problems.add(row.problem(
                    name,
                    isOfColumn
                            ? Optional.of(TableColumn.names(header.columns()).get(row.column() - 1))
                            : Optional.empty()));
        }
    }
}
