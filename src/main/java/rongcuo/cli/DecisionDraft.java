package rongcuo.cli;

import java.io.IOException;
import java.util.Optional;
import rongcuo.rendering.Decided;
import rongcuo.rendering.DocumentFormat;
import rongcuo.rendering.DocumentKind;
import rongcuo.rendering.Documents;
import rongcuo.rendering.Names;

/** The draft of the decision that is written together with a record. */
final class DecisionDraft {
    private final Call call;
    private final Output output;
    private final DocumentOptions options;

    /**
     * Looks at all that can be wrong before anything is recorded.
     *
     * @throws OutputFault if the file is there already and may not be replaced
     */
    DecisionDraft(Call call, String file) {
        this.call = call;
        this.output = call.output(Optional.of(file));
        this.options = DocumentOptions.of(call, DocumentKind.DECISION, DocumentFormat.DOCX);
    }

    void write(Decided decided) throws IOException {
        DocumentOptions.write(
                call,
                output,
                DocumentFormat.DOCX,
                stream -> Documents.write(
                        DocumentKind.DECISION,
                        decided,
                        options.office(),
                        Names.SHOWN,
                        options.template(),
                        DocumentFormat.DOCX,
                        stream));
    }
}
