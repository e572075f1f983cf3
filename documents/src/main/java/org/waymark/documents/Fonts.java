package org.waymark.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that documents carry with them, so that they look the same everywhere: Noto Sans, and DejaVu Sans for the letters
 * that it lacks (Hebrew, Arabic, arrows and signs). Their licences are beside them.
 */
final class Fonts {

    private static final List<Face> FACES = List.of(
            new Face("Noto Sans", 400, FontStyle.NORMAL, bytes("NotoSans-Regular.ttf")),
            new Face("Noto Sans", 700, FontStyle.NORMAL, bytes("NotoSans-Bold.ttf")),
            new Face("Noto Sans", 400, FontStyle.ITALIC, bytes("NotoSans-Italic.ttf")),
            new Face("Noto Sans", 700, FontStyle.ITALIC, bytes("NotoSans-BoldItalic.ttf")),
            new Face("DejaVu Sans", 400, FontStyle.NORMAL, bytes("DejaVuSans.ttf")),
            new Face("DejaVu Sans", 700, FontStyle.NORMAL, bytes("DejaVuSans-Bold.ttf")));

    private Fonts() {}

    private record Face(String family, int weight, FontStyle style, byte[] font) {}

    /** Lets a PDF use them; only the letters that it needs are put into it. */
    static void register(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.font()), face.family(), face.weight(), face.style(), true);
        }
    }

    /** Noto Sans, then DejaVu Sans: the outlines of letters, for pictures. */
    static List<TrueTypeFont> outlines(boolean bold) {
        return bold ? Outlines.BOLD : Outlines.REGULAR;
    }

    private static final class Outlines {
        static final List<TrueTypeFont> REGULAR = List.of(parsed(0), parsed(4));
        static final List<TrueTypeFont> BOLD = List.of(parsed(1), parsed(5));
    }

    private static TrueTypeFont parsed(int face) {
        try {
            return new TTFParser()
                    .parse(new RandomAccessReadBuffer(FACES.get(face).font()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + name), name)) {
            return FontFile.plain(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
