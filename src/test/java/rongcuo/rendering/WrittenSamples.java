package rongcuo.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import rongcuo.casefile.OfficeSettings;

/** Writes every document of the decided samples, for another program to open: {@code scripts/test-documents}. */
final class WrittenSamples {
    private WrittenSamples() {}

    /** @param arguments the folder to write to, which must be there */
    public static void main(String[] arguments) throws IOException {
        var samples = Map.of(
                "zigui", DecidedSample.zigui(),
                "refused", DecidedSample.refused(),
                "mitigated", DecidedSample.mitigated(),
                "rewarded", DecidedSample.rewarded());
        for (var sample : samples.entrySet()) {
            var office = sample.getKey().equals("refused") ? OfficeSettings.none() : DecidedSample.office();
            for (var kind : DocumentKind.values()) {
                Files.write(
                        Path.of(arguments[0], sample.getKey() + "-" + kind.id() + ".docx"),
                        DecidedSample.written(kind, sample.getValue(), office, DocumentFormat.DOCX));
            }
        }
    }
}
