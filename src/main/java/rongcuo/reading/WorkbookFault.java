package rongcuo.reading;

import java.io.IOException;
import java.util.List;
import rongcuo.source.ProblemCode;

/** Why a workbook is not read at all. */
final class WorkbookFault extends IOException {
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient List<String> arguments;

    private WorkbookFault(String message, ProblemCode code, List<String> arguments) {
        super(message);
        this.code = code;
        this.arguments = arguments;
    }

    static WorkbookFault of(ProblemCode code, String... arguments) {
        return new WorkbookFault(code.id(), code, List.of(arguments));
    }

    /** For what a spreadsheet program never writes; users are not told what, for they can only save it anew. */
    static WorkbookFault damaged(String what) {
        return new WorkbookFault(what, ProblemCode.WORKBOOK_DAMAGED, List.of());
    }

    static WorkbookFault tooLarge(long limit) {
        return of(ProblemCode.WORKBOOK_TOO_LARGE, Long.toString(Math.max(1, limit >> 20)));
    }

    ProblemCode code() {
        return code;
    }

    /** What the words of the code speak of. */
    List<String> arguments() {
        return arguments;
    }
}
