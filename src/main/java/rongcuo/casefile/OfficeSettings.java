package rongcuo.casefile;

import java.util.List;
import java.util.Optional;

/**
 * What the office that issues a document calls itself, and how its documents look. What is absent stays a place to be
 * filled in.
 *
 * @param organ its full name (发文机关)
 * @param mark the red head (发文机关标志); absent: the name, and for an ordinary document 文件 after it
 * @param issuer who prints its documents (印发机关), such as its general office
 * @param signer who signs what goes to a higher authority (签发人)
 * @param contact who answers questions, with the telephone number
 * @param addressee to whom documents go first (主送机关)
 * @param superior to whom it reports for record (备案机关)
 * @param copies to whom copies go besides (抄送)
 */
public record OfficeSettings(
        Optional<String> organ,
        Optional<String> mark,
        Optional<String> place,
        Optional<String> issuer,
        Optional<String> signer,
        Optional<String> contact,
        Optional<String> addressee,
        Optional<String> superior,
        List<String> copies,
        Fonts fonts) {
    public OfficeSettings {
        copies = List.copyOf(copies);
    }

    /** An office that has told nothing of itself. */
    public static OfficeSettings none() {
        return new OfficeSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Fonts.USUAL);
    }

    /**
     * The typefaces of documents. The standard names only kinds of type, and which fonts are there differs by machine.
     *
     * @param mark of the red head and the title (小标宋)
     * @param body 仿宋
     * @param heading of first-level headings (黑体)
     * @param subheading of second-level headings and of a signer's name (楷体)
     * @param digits of page numbers (宋体)
     */
    public record Fonts(String mark, String body, String heading, String subheading, String digits) {
        public static final Fonts USUAL = new Fonts("方正小标宋简体", "仿宋", "黑体", "楷体", "宋体");
    }
}
