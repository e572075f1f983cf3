package org.waymark.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** Draws with Batik and writes with the JDK: Batik's own writer compresses as far as it can, which takes it most of a second. */
final class PngTranscoder extends ImageTranscoder {

    @Override
    public BufferedImage createImage(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput output) throws TranscoderException {
        try {
            ImageIO.write(image, "png", output.getOutputStream());
        } catch (IOException e) {
            throw new TranscoderException(e);
        }
    }
}
