package rongcuo.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The merged areas of a sheet, in which only the first cell has a value of its own.
 *
 * <p>Rows are asked for from the top down.
 */
final class MergedAreas {
    private final List<Area> areas;
    private final List<Open> open = new ArrayList<>();
    private int next;

    MergedAreas(List<Area> areas) {
        this.areas = areas.stream().sorted().toList();
    }

    /** Merged cells, rows and columns counted from 1, both ends included. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn, String written)
            implements Comparable<Area> {
        @Override
        public int compareTo(Area other) {
            return Integer.compare(firstRow, other.firstRow);
        }
    }

    private record Open(Area area, String value) {}

    /** Writes into each merged cell of a row what stands in the first of its area. */
    void fill(int row, List<String> cells) {
        open.removeIf(merged -> merged.area().lastRow() < row);
        for (var merged : open) {
            fill(merged, cells);
        }
        while (next < areas.size() && areas.get(next).firstRow() <= row) {
            var area = areas.get(next++);
            // Where the first row of an area is not there at all, nothing is written in it.
            if (area.firstRow() == row && area.firstColumn() <= cells.size()) {
                var merged = new Open(area, cells.get(area.firstColumn() - 1));
                if (!merged.value().isEmpty()) {
                    open.add(merged);
                    fill(merged, cells);
                }
            }
        }
    }

    private static void fill(Open merged, List<String> cells) {
        for (int column = merged.area().firstColumn(); column <= merged.area().lastColumn(); column++) {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.set(column - 1, merged.value());
        }
    }
}
