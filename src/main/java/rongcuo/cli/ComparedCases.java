package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.analysis.CaseFlips;
import rongcuo.analysis.CaseFlips.Judged;
import rongcuo.analysis.PolicyComparison;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Strictness;
import rongcuo.reading.CaseFolders;
import rongcuo.reading.CaseReader;
import rongcuo.reading.CaseSource;
import rongcuo.reading.CaseTable;
import rongcuo.reading.ColumnNames;
import rongcuo.reading.HeadedTable;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TableChoices;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;
import rongcuo.source.Problems;

/** The cases at hand, each judged under two policies, whatever policies the cases name themselves. */
final class ComparedCases {
    private final PolicyLibrary library;
    private final List<String> references;
    private final PolicyComparison comparison;
    private final Strictness strictness;
    private final Problems problems;
    private final CaseReader reader;
    private final List<UnreadableFile> unreadable = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();

    /** @param references of the two policies */
    ComparedCases(
            PolicyLibrary library,
            List<String> references,
            PolicyComparison comparison,
            Strictness strictness,
            Problems problems) {
        this.library = library;
        this.references = references;
        this.comparison = comparison;
        this.strictness = strictness;
        this.problems = problems;
        this.reader = CaseReader.under(references, library, problems);
    }

    /** Reads and judges all cases of some files, tables and folders. */
    CaseFlips judge(List<String> names) {
        var folders = CaseFolders.of(names);
        unreadable.addAll(folders.unreadable());
        for (var source : folders.sources()) {
            try {
                switch (source.form()) {
                    case YAML -> addFile(source);
                    case TABLE -> addTable(source);
                }
            } catch (UnreadableFile fault) {
                unreadable.add(fault);
            }
        }
        return new CaseFlips(judged);
    }

    /** The files that are not there or cannot be opened. */
    List<UnreadableFile> unreadable() {
        return unreadable;
    }

    private void addFile(CaseSource source) {
        var text = TextFile.read(source.path(), problems);
        if (text.isPresent()) {
            var cases = source.standing() == CaseSource.Standing.NAMED
                    ? reader.read(text.get().source())
                    : reader.readFound(text.get().source());
            cases.forEach(this::add);
        }
    }

    private void addTable(CaseSource source) {
        var opened = CaseTable.open(source.path(), source.path().toString(), TableChoices.AUTOMATIC, problems);
        if (opened.isEmpty()) {
            return;
        }
        var headed = HeadedTable.of(opened.get(), Optional.empty(), ColumnNames.of(library, references), problems);
        try (var table = headed.table()) {
            var header = headed.header();
            if (header.isEmpty()) {
                return;
            }
            try (var portions = table.records(table.after(header.get().row()))) {
                for (var next = portions.next(); next.isPresent(); next = portions.next()) {
                    var rows = next.get().rows().orElseThrow();
                    for (int i = 0; i < rows.rows(); i++) {
                        var row = rows.row(i);
                        if (!header.get().footer().isFooter(row)) {
                            header.get().caseFile(row, reader, problems).ifPresent(this::add);
                        }
                    }
                }
            }
        }
    }

    private void add(CaseFile caseFile) {
        int number = 1;
        for (var respondent : caseFile.respondents()) {
            boolean isOne = caseFile.respondents().size() == 1;
            judged.add(new Judged(
                    isOne ? caseFile.id() : caseFile.id() + "#" + number,
                    comparison.judge(caseFile, respondent, strictness)));
            number++;
        }
    }
}
