package com.academy.gateway.problem;

import com.academy.platform.problem.ProblemCode;
import com.academy.platform.problem.Problems;
import com.academy.platform.telemetry.TraceIds;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * What Netty cannot even parse (a line too long, headers too large, noise) it refuses by itself with an empty answer,
 * before any filter exists; here that answer gets its body.
 */
@Component
public class UnreadableRequests implements NettyServerCustomizer {

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> {
            if (channel.pipeline().get(NettyPipeline.HttpTrafficHandler) != null) {
                channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, "academy.unreadable", new Explain());
            }
        });
    }

    @ChannelHandler.Sharable
    private static final class Explain extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            context.write(
                    message instanceof FullHttpResponse response && isBareRefusal(response)
                            ? replaced(response)
                            : message,
                    promise);
        }

        private static boolean isBareRefusal(FullHttpResponse response) {
            return response.status().code() >= 400
                    && !response.content().isReadable()
                    && !response.headers().contains("X-Request-Id")
                    && response.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        }
    }

    private static FullHttpResponse replaced(FullHttpResponse bare) {
        bare.release();
        return explained(bare.protocolVersion(), bare.status(), "The request cannot be read.");
    }

    /** The last answer on a connection, for a request that did not become one. */
    public static FullHttpResponse explained(HttpVersion version, HttpResponseStatus status, String detail) {
        byte[] body = Problems.json(ProblemCode.of(status.code()), detail);
        var response = new DefaultFullHttpResponse(version, status, Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Request-Id", TraceIds.next());
        return response;
    }
}
