package com.academy.auth.people.avatar.client;

import com.academy.auth.people.avatar.ObjectStore;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Any store that speaks S3. */
@Component
class S3ObjectStore implements ObjectStore, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(S3ObjectStore.class);

    private static final Duration TO_CONNECT = Duration.ofMillis(500);
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);

    private final String bucket;

    /** Made at the first use: it takes its time, which a start has not. */
    private final SingletonSupplier<S3Client> client;

    S3ObjectStore(S3Properties properties) {
        this.bucket = properties.bucket();
        this.client = SingletonSupplier.of(() -> client(properties));
    }

    private static S3Client client(S3Properties properties) {
        return S3Client.builder()
                .endpointOverride(properties.endpoint())
                .region(Region.of(properties.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(properties.accessKey(), properties.secretKey())))
                .forcePathStyle(true)
                // The newer checksums are not known to every store.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER))
                .overrideConfiguration(it -> it.apiCallTimeout(TO_ANSWER.multipliedBy(2)))
                .build();
    }

    @Override
    public void put(String key, byte[] content, String mediaType) {
        ask(s3 -> {
            try {
                return put(s3, key, content, mediaType);
            } catch (NoSuchBucketException first) {
                makeBucket(s3);
                return put(s3, key, content, mediaType);
            }
        });
    }

    private Object put(S3Client s3, String key, byte[] content, String mediaType) {
        return s3.putObject(it -> it.bucket(bucket).key(key).contentType(mediaType), RequestBody.fromBytes(content));
    }

    private void makeBucket(S3Client s3) {
        try {
            s3.createBucket(it -> it.bucket(bucket));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException another) {
            // another instance was faster
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        return ask(s3 -> {
            try {
                return Optional.of(
                        s3.getObjectAsBytes(it -> it.bucket(bucket).key(key)).asByteArrayUnsafe());
            } catch (NoSuchKeyException | NoSuchBucketException none) {
                return Optional.<byte[]>empty();
            }
        });
    }

    @Override
    public void delete(Collection<String> keys) {
        ask(s3 -> {
            try {
                keys.forEach(key -> s3.deleteObject(it -> it.bucket(bucket).key(key)));
            } catch (NoSuchBucketException none) {
                // then it is empty
            }
            return true;
        });
    }

    private <T> T ask(Function<S3Client, T> question) {
        try {
            return question.apply(client.obtain());
        } catch (SdkException away) {
            LOG.warn(
                    "The object store does not do what it is asked: {}",
                    away.getClass().getSimpleName());
            throw new AwayException();
        }
    }

    @Override
    public void destroy() {
        Optional.ofNullable(client.get()).ifPresent(S3Client::close);
    }
}
