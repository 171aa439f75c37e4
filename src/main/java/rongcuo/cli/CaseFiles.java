package rongcuo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rongcuo.casefile.CaseFile;
import rongcuo.reading.CaseReader;
import rongcuo.reading.TextFile;
import rongcuo.reading.UnreadableFile;
import rongcuo.source.Problems;

/** The cases of the files that a call names, {@code -} being standard input. */
final class CaseFiles {
    static final String STANDARD_INPUT = "-";

    private final Call call;
    private final CaseReader reader;
    private final Problems problems;
    private final List<UnreadableFile> unreadable = new ArrayList<>();

    CaseFiles(Call call, CaseReader reader, Problems problems) {
        this.call = call;
        this.reader = reader;
        this.problems = problems;
    }

    /** The cases that can be used; what cannot is told, and reading goes on. */
    List<CaseFile> read() {
        var cases = new ArrayList<CaseFile>();
        for (String name : call.parameters()) {
            var text = text(name);
            if (text.isPresent()) {
                cases.addAll(reader.read(text.get().source()));
            }
        }
        return cases;
    }

    /** The files that are not there or cannot be opened. */
    List<UnreadableFile> unreadable() {
        return unreadable;
    }

    private Optional<TextFile> text(String name) {
        try {
            return call.text(name, problems);
        } catch (UnreadableFile fault) {
            unreadable.add(fault);
            return Optional.empty();
        }
    }
}
