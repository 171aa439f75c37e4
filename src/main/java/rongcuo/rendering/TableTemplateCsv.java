package rongcuo.rendering;

import java.io.IOException;
import rongcuo.policy.Policy;

/** A table to fill in for a policy, as a table for Excel and WPS: its headings and an example. */
public final class TableTemplateCsv {
    private final Messages messages;

    public TableTemplateCsv(Messages messages) {
        this.messages = messages;
    }

    public void write(Policy policy, Appendable out) throws IOException {
        var template = TableTemplate.of(policy, messages);
        var table = new CsvTable(template.headings());
        table.add(template.example());
        out.append(table.text());
    }
}
