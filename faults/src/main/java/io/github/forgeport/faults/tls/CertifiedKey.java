package io.github.forgeport.faults.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * A private key with its X.509 certificate, generated in this JVM.
 *
 * <p>The certificate is written in DER by hand: the JDK makes none but by its keytool, which takes a JVM for each.
 *
 * @param key the private key, on the curve P-256
 * @param certificate of its public key
 */
record CertifiedKey(PrivateKey key, X509Certificate certificate) {

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;
    /** The base of the tags that wrap the version and the extensions. */
    private static final int EXPLICIT_TAG = 0xA0;

    private static final byte[] VERSION_3 = der(EXPLICIT_TAG, der(INTEGER, new byte[] {2}));
    private static final byte[] DER_TRUE = {0x01, 1, (byte) 0xFF};
    private static final byte[] ECDSA_WITH_SHA_256 =
            der(SEQUENCE, new byte[] {0x06, 8, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 4, 3, 2});
    private static final byte[] KEY_USAGE_OID = {0x06, 3, 0x55, 0x1D, 15};
    private static final byte[] ALTERNATIVE_NAMES_OID = {0x06, 3, 0x55, 0x1D, 17};
    private static final byte[] BASIC_CONSTRAINTS_OID = {0x06, 3, 0x55, 0x1D, 19};
    /** The key usage of an authority, which signs certificates: bit 5 of the bit string. */
    private static final byte[] CERTIFICATE_SIGNING = der(BIT_STRING, new byte[] {2, 0x04});

    private static final DateTimeFormatter UTC_TIME_FORMAT =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The period in which a certificate is valid. */
    record Validity(Instant from, Instant until) {

        static final Duration DAYS_90 = Duration.ofDays(90);

        /** Returns a period of 90 days from now. */
        static Validity now() {
            Instant now = Instant.now();
            return new Validity(now, now.plus(DAYS_90));
        }

        private byte[] der() {
            return CertifiedKey.der(SEQUENCE, time(from), time(until));
        }

        private static byte[] time(Instant time) {
            return CertifiedKey.der(UTC_TIME, UTC_TIME_FORMAT.format(time).getBytes(US_ASCII));
        }
    }

    /** Creates the key and self-signed certificate of a certificate authority. */
    static CertifiedKey createAuthority(String subject) {
        byte[] constraints = extension(BASIC_CONSTRAINTS_OID, DER_TRUE, der(SEQUENCE, DER_TRUE));
        byte[] usage = extension(KEY_USAGE_OID, DER_TRUE, CERTIFICATE_SIGNING);
        return create(subject, null, Validity.now(), constraints, usage);
    }

    /** Creates a server's key and self-signed certificate with these alternative names ({@link #dnsName}, {@link #ipAddress}). */
    static CertifiedKey selfSigned(String subject, byte[]... names) {
        return create(subject, null, Validity.now(), alternativeNames(names));
    }

    /** Creates a server's key and certificate for these names and addresses, signed by this authority. */
    CertifiedKey createSigned(String subject, Validity validity, byte[]... names) {
        return create(subject, this, validity, alternativeNames(names));
    }

    /** Returns the DER encoding of a host name, as a subject alternative name. */
    static byte[] dnsName(String name) {
        return der(DNS_NAME, name.getBytes(US_ASCII));
    }

    /** Returns the DER encoding of an IP address, as a subject alternative name. */
    static byte[] ipAddress(int... address) {
        byte[] bytes = new byte[address.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) address[i];
        }
        return der(IP_ADDRESS, bytes);
    }

    /** Creates a key, and its certificate signed by an authority; self-signed if the authority is null. */
    private static CertifiedKey create(
            String subject, @Nullable CertifiedKey authority, Validity validity, byte[]... extensions) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            X500Principal name = new X500Principal(subject);
            X500Principal issuer = authority == null ? name : authority.certificate.getSubjectX500Principal();
            byte[] content = der(
                    SEQUENCE,
                    VERSION_3,
                    der(INTEGER, BigInteger.valueOf(System.nanoTime()).abs().toByteArray()),
                    ECDSA_WITH_SHA_256,
                    issuer.getEncoded(),
                    validity.der(),
                    name.getEncoded(),
                    pair.getPublic().getEncoded(),
                    der(EXPLICIT_TAG | 3, der(SEQUENCE, extensions)));
            byte[] signature = signature(authority == null ? pair.getPrivate() : authority.key, content);
            byte[] signed = der(SEQUENCE, content, ECDSA_WITH_SHA_256, der(BIT_STRING, new byte[1], signature));
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
            return new CertifiedKey(pair.getPrivate(), (X509Certificate) certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no certificate", e);
        }
    }

    /** Returns the ECDSA signature of a certificate's content, in DER. */
    private static byte[] signature(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    /** Returns the certificate extension of subject alternative names, in DER. */
    private static byte[] alternativeNames(byte[]... names) {
        return extension(ALTERNATIVE_NAMES_OID, new byte[0], der(SEQUENCE, names));
    }

    /** Returns a certificate extension in DER; the flag says whether it is critical, and is empty for the default. */
    private static byte[] extension(byte[] id, byte[] critical, byte[] value) {
        return der(SEQUENCE, id, critical, der(OCTET_STRING, value));
    }

    /** Returns the DER encoding of a value: its tag, its length, and the parts of its content. */
    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        int length = content.size();
        if (length > 0xFF) {
            all.write(0x82);
            all.write(length >> 8);
        } else if (length > 0x7F) {
            all.write(0x81);
        }
        all.write(length);
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}
