package org.waymark.command.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Reads how cells are shown: the number format of each style, and whether it is bold. */
final class XlsxStyles implements Elements {

    /** A workbook has no more styles than these; what is beyond is shown as it is. */
    private static final int MOST = 65_536;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final List<Integer> fonts = new ArrayList<>();
    private final List<Boolean> bold = new ArrayList<>();
    private String inside = "";

    /** The format of a style. */
    NumberFormat format(int style) {
        if (style < 0 || style >= formats.size()) {
            return NumberFormat.GENERAL;
        }
        int id = formats.get(style);
        return NumberFormat.of(id, codes.getOrDefault(id, ""));
    }

    boolean isBold(int style) {
        int font = style >= 0 && style < fonts.size() ? fonts.get(style) : -1;
        return font >= 0 && font < bold.size() && bold.get(font);
    }

    @Override
    public void begin(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "numFmts", "fonts", "cellXfs", "dxfs", "cellStyleXfs" -> inside = at.getLocalName();
            case "numFmt" -> {
                String code = OfficeFile.attribute(at, "formatCode").orElse("");
                if (inside.equals("numFmts") && codes.size() < MOST && code.length() <= NumberFormat.LONGEST) {
                    codes.put(number(at, "numFmtId"), code);
                }
            }
            case "font" -> {
                if (inside.equals("fonts") && bold.size() < MOST) {
                    bold.add(false);
                }
            }
            case "b" -> {
                boolean on = OfficeFile.attribute(at, "val")
                        .map(value -> value.equals("1") || value.equals("true"))
                        .orElse(true);
                if (inside.equals("fonts") && !bold.isEmpty()) {
                    bold.set(bold.size() - 1, on);
                }
            }
            case "xf" -> {
                if (inside.equals("cellXfs") && formats.size() < MOST) {
                    formats.add(number(at, "numFmtId"));
                    fonts.add(number(at, "fontId"));
                }
            }
            default -> {
                // colours, borders
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals(inside)) {
            inside = "";
        }
    }

    private static int number(XMLStreamReader at, String attribute) {
        return OfficeFile.attribute(at, attribute)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
