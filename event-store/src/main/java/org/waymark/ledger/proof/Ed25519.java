package org.waymark.ledger.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) with keys as the 32 bytes that the RFC gives them, which Java wraps in ASN.1 (RFC 8410). */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /** {@return the 32 random bytes that a private key is} */
    static byte[] randomSeed() {
        byte[] seed = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey(seed));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 cannot sign with this key", e);
        }
    }

    /** {@return whether the signature is the key's; false too where the bytes are no key or no signature} */
    static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(publicKey(publicKey));
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * {@return the public key of a private one} Java derives it only while it generates a pair, from bytes that it asks a source
     * of random numbers for; so that source gives the seed.
     */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(pair.getPrivate().getEncoded(), wrapped(PRIVATE_PREFIX, seed))) {
                throw new IllegalStateException("This Java platform makes Ed25519 keys in another way");
            }
            byte[] encoded = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, PUBLIC_PREFIX.length, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** {@return the private key as PKCS #8 has it} */
    static byte[] pkcs8(byte[] seed) {
        return wrapped(PRIVATE_PREFIX, seed);
    }

    /** {@return the 32 bytes of a private key in PKCS #8} */
    static byte[] seedOf(byte[] pkcs8) {
        int seed = PRIVATE_PREFIX.length;
        if (pkcs8.length != seed + KEY_BYTES || !Arrays.equals(pkcs8, 0, seed, PRIVATE_PREFIX, 0, seed)) {
            throw new InvalidNoteException("The private key is not an Ed25519 key in PKCS #8.");
        }
        return Arrays.copyOfRange(pkcs8, seed, pkcs8.length);
    }

    private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8(seed)));
    }

    private static PublicKey publicKey(byte[] key) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(wrapped(PUBLIC_PREFIX, key)));
    }

    private static byte[] wrapped(byte[] prefix, byte[] key) {
        return ByteBuffer.allocate(prefix.length + key.length)
                .put(prefix)
                .put(key)
                .array();
    }

    /** Not random at all. */
    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
