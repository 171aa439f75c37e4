package rongcuo.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import rongcuo.casefile.OfficeSettings.Fonts;

/** An official document as a file of a word processor. Equal documents of a day are equal bytes. */
final class OfficialDocx {
    /** Of a blank form. */
    static final LocalDate UNDATED = LocalDate.of(1980, 1, 1);

    private static final String TYPES = "[Content_Types].xml";
    private static final LocalDateTime MOMENT = UNDATED.atStartOfDay();

    private final OfficialDocument document;
    private final Fonts fonts;

    OfficialDocx(OfficialDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** @param date that the file is said to be made on */
    void write(LocalDate date, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new XWPFDocument()) {
            new DocxPage(file, fonts).setUp(document.form(), document.mark().orElse(""));
            new DocxHead(file, document, fonts).add();
            var body = new DocxBody(file, fonts);
            document.addressee().ifPresent(body::addAddressee);
            document.body().forEach(block -> block.accept(body));
            new DocxFoot(file, document, fonts).add();
            if (document.form() == OfficialDocument.Form.SHEET) {
                // What must follow a table must not begin a page.
                DocxText.pitched(file.createParagraph(), 20);
            }
            addProperties(file, date);
            file.write(bytes);
        }
        rewrite(bytes.toByteArray(), out);
    }

    private void addProperties(XWPFDocument file, LocalDate date) throws IOException {
        var moment = Optional.of(Date.from(date.atStartOfDay().toInstant(ZoneOffset.UTC)));
        try {
            var properties = file.getPackage().getPackageProperties();
            properties.setTitleProperty(Optional.of(document.title()));
            properties.setCreatorProperty(Optional.of(document.mark().orElse("")));
            properties.setCreatedProperty(moment);
            properties.setModifiedProperty(moment);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** The parts by name, the list of them first as readers expect, each of the same moment. */
    private static void rewrite(byte[] archive, OutputStream out) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        var zip = new ZipOutputStream(out);
        byte[] types = parts.remove(TYPES);
        if (types != null) {
            put(zip, TYPES, types);
        }
        for (var part : parts.entrySet()) {
            put(zip, part.getKey(), part.getValue());
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
