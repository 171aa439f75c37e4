package rongcuo.cli;

import rongcuo.rendering.SafeText;

/** A file is no record that was exported, or was changed afterwards. */
final class DamagedExport extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;

    DamagedExport(String file) {
        super(file);
        this.file = file;
    }

    /** The name as it may be shown. */
    String file() {
        return SafeText.of(file);
    }
}
