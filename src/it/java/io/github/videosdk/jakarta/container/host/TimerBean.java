package io.github.videosdk.jakarta.container.host;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An enterprise bean whose timer goes off each second. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TimerBean {

    private final CountDownLatch fired = new CountDownLatch(1);

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    public void fire() {
        fired.countDown();
    }

    public boolean hasFired() {
        try {
            return fired.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
