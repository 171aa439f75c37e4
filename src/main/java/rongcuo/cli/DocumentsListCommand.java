package rongcuo.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import rongcuo.rendering.DocumentKind.Use;
import rongcuo.rendering.DocumentListing;

/** {@code rongcuo documents list}: the documents that can be drafted, or the places of their templates. */
final class DocumentsListCommand implements Command {
    @Override
    public void declare(CommandSpec spec) {
        spec.addOption(Options.flag(Options.PLACES));
        spec.addOption(Options.value("FILE", "-o", Options.OUTPUT));
        spec.addOption(Options.flag(Options.FORCE));
    }

    @Override
    public ExitCode run(Call call) throws IOException {
        call.output()
                .write(
                        call.has(Options.PLACES)
                                ? DocumentListing.ofPlaces(call.messages(), call.width())
                                : DocumentListing.of(List.of(Use.values()), call.messages()));
        return ExitCode.DONE;
    }
}
