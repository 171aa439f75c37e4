package rongcuo.reading;

import java.util.List;
import java.util.Optional;
import rongcuo.casefile.OfficeSettings;
import rongcuo.casefile.OfficeSettings.Fonts;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** The file in which an office says what it calls itself on its documents. */
public final class OfficeReader {
    private static final List<String> KEYS = List.of(
            "organ", "mark", "place", "issuer", "signer", "contact", "addressee", "superior", "copies", "fonts");
    private static final List<String> FONTS = List.of("mark", "body", "heading", "subheading", "digits");

    private OfficeReader() {}

    /** Empty where something is wrong with the file, which is told. */
    public static Optional<OfficeSettings> read(SourceText source, Problems problems) {
        var faults = Faults.of(source, problems);
        var document = YamlTree.single(source, faults);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        var file = MappingReader.of(document.get(), faults, KEYS);
        var settings = new OfficeSettings(
                file.text("organ"),
                file.text("mark"),
                file.text("place"),
                file.text("issuer"),
                file.text("signer"),
                file.text("contact"),
                file.text("addressee"),
                file.text("superior"),
                file.texts("copies"),
                file.node("fonts").map(node -> fonts(node, faults)).orElse(Fonts.USUAL));
        return faults.anyError() ? Optional.empty() : Optional.of(settings);
    }

    private static Fonts fonts(YamlNode node, Faults faults) {
        var fonts = MappingReader.of(node, faults, FONTS);
        var usual = Fonts.USUAL;
        return new Fonts(
                fonts.text("mark").orElse(usual.mark()),
                fonts.text("body").orElse(usual.body()),
                fonts.text("heading").orElse(usual.heading()),
                fonts.text("subheading").orElse(usual.subheading()),
                fonts.text("digits").orElse(usual.digits()));
    }
}
