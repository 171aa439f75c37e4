package rongcuo.cli;

import rongcuo.reading.YamlTree;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * Gets the YAML scanner ready on the second processor while the arguments are taken apart on the first: both take
 * their time only once, when their classes are set up, and neither needs the other.
 */
final class HeadStart implements Runnable {
    private static final SourceText EVERY_FORM = new SourceText("", "a: [b, 'c']\nd:\n  - {e: \"f\"}\n");

    private HeadStart() {}

    static void take() {
        var thread = new Thread(new HeadStart(), "head start");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        YamlTree.documents(EVERY_FORM, new Problems());
    }
}
