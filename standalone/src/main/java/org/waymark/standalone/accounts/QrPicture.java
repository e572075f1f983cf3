package org.waymark.standalone.accounts;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG, which a page draws itself.
 *
 * @param size modules on each side, with the quiet zone around
 * @param path the dark ones, a square of one unit each
 */
public record QrPicture(int size, String path) {

    /** Four modules all around (ISO/IEC 18004). */
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
