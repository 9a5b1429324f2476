// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/mqttlink.h"

#include "city/random.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace vigie::city {

namespace {

using namespace std::chrono_literals;

constexpr int kKeepAliveSeconds = 20;
constexpr auto kFirstWait = 500ms;
constexpr auto kLongestWait = 15'000ms;
constexpr auto kGoodbye = 2s;

/// The library's global start and end.
class Library {
public:
    Library() { mosquitto_lib_init(); }
    ~Library() { mosquitto_lib_cleanup(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

struct Destroy {
    void operator()(mosquitto* client) const { mosquitto_destroy(client); }
};

bool isRefusal(int reason)
{
    return reason == MQTT_RC_BAD_USERNAME_OR_PASSWORD || reason == MQTT_RC_NOT_AUTHORIZED ||
           reason == MQTT_RC_BANNED || reason == MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION ||
           reason == MQTT_RC_CLIENTID_NOT_VALID;
}

} // namespace

struct MqttLink::State {
    Library library;
    std::unique_ptr<mosquitto, Destroy> client;
    BrokerOptions broker;
    std::string statusTopic;

    mutable std::mutex mutex; ///< Guards what follows, and nothing is called while it is held.
    std::condition_variable wake;
    LinkReport report;
    bool isStopping = false;
    std::chrono::steady_clock::time_point leaveBy;

    std::thread thread;

    /// OpenSSL asks for the passphrase of the key; without this it would ask the terminal.
    static int givePassphrase(char* buffer, int size, int, void* client);
    void run();
    int connectOnce() const;
    void loopWhileOnline();
    void noteFailure(const std::string& reason);
    [[nodiscard]] bool waitBefore(std::chrono::milliseconds wait);
    void onConnect(int reason);
    void onDisconnect();
    void onPublish();
    void stop();
};

int MqttLink::State::givePassphrase(char* buffer, int size, int, void* client)
{
    const auto* state = static_cast<const State*>(mosquitto_userdata(static_cast<mosquitto*>(client)));
    const std::string& text = state->broker.keyPassphrase;
    return static_cast<int>(text.copy(buffer, static_cast<std::size_t>(std::max(0, size))));
}

void MqttLink::State::onConnect(int reason)
{
    if (reason == MQTT_RC_SUCCESS) {
        constexpr std::string_view kOnline = "online";
        mosquitto_publish_v5(client.get(), nullptr, statusTopic.c_str(), static_cast<int>(kOnline.size()),
                             kOnline.data(), 1, true, nullptr);
    }
    const std::lock_guard lock(mutex);
    if (reason == MQTT_RC_SUCCESS) {
        ++report.waiting; // its own "online"
        ++report.connections;
        report.state = LinkState::Online;
        report.reason.clear();
    } else {
        report.state = isRefusal(reason) ? LinkState::Refused : LinkState::Connecting;
        report.reason = mosquitto_reason_string(reason);
    }
}

void MqttLink::State::onDisconnect()
{
    const std::lock_guard lock(mutex);
    if (report.state == LinkState::Online)
        report.state = LinkState::Connecting;
}

void MqttLink::State::onPublish()
{
    const std::lock_guard lock(mutex);
    ++report.acknowledged;
    report.waiting -= report.waiting > 0 ? 1U : 0U;
}

void MqttLink::State::noteFailure(const std::string& reason)
{
    const std::lock_guard lock(mutex);
    if (report.state == LinkState::Online)
        report.state = LinkState::Connecting;
    if (report.state != LinkState::Refused)
        report.reason = reason;
}

bool MqttLink::State::waitBefore(std::chrono::milliseconds wait)
{
    std::unique_lock lock(mutex);
    return !wake.wait_for(lock, wait, [this] { return isStopping; });
}

int MqttLink::State::connectOnce() const
{
    return mosquitto_connect_bind_v5(client.get(), broker.host.c_str(), broker.port, kKeepAliveSeconds, nullptr,
                                     nullptr);
}

void MqttLink::State::loopWhileOnline()
{
    for (;;) {
        const int result = mosquitto_loop(client.get(), 100, 1);
        if (result != MOSQ_ERR_SUCCESS) {
            noteFailure(mosquitto_strerror(result));
            return;
        }
        const std::lock_guard lock(mutex);
        if (isStopping && (report.waiting == 0 || std::chrono::steady_clock::now() > leaveBy))
            break;
    }
    mosquitto_disconnect_v5(client.get(), MQTT_RC_NORMAL_DISCONNECTION, nullptr);
    mosquitto_loop(client.get(), 100, 1); // sends it
}

void MqttLink::State::run()
{
    Random dice(mix(static_cast<std::uint64_t>(::getpid())));
    auto wait = kFirstWait;
    for (;;) {
        std::uint64_t before = 0;
        {
            const std::lock_guard lock(mutex);
            if (isStopping)
                return;
            before = report.connections;
        }
        const int result = connectOnce();
        if (result == MOSQ_ERR_SUCCESS)
            loopWhileOnline();
        else
            noteFailure(mosquitto_strerror(result));
        {
            const std::lock_guard lock(mutex);
            if (report.connections != before)
                wait = kFirstWait;
        }
        const auto jittered = std::chrono::milliseconds(
            static_cast<std::int64_t>(static_cast<double>(wait.count()) * dice.uniform(0.7, 1.3)));
        if (!waitBefore(jittered))
            return;
        wait = std::min<std::chrono::milliseconds>(wait * 2, kLongestWait);
    }
}

void MqttLink::State::stop()
{
    if (!thread.joinable())
        return;
    bool isOnline = false;
    {
        const std::lock_guard lock(mutex);
        isOnline = report.state == LinkState::Online;
        report.waiting += isOnline ? 1U : 0U;
    }
    if (isOnline) { // a clean disconnect does not raise the will
        constexpr std::string_view kOffline = "offline";
        mosquitto_publish_v5(client.get(), nullptr, statusTopic.c_str(), static_cast<int>(kOffline.size()),
                             kOffline.data(), 1, true, nullptr);
    }
    {
        const std::lock_guard lock(mutex);
        isStopping = true;
        leaveBy = std::chrono::steady_clock::now() + kGoodbye;
    }
    wake.notify_all();
    thread.join();
}

MqttLink::MqttLink(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

MqttLink::MqttLink(MqttLink&&) noexcept = default;

MqttLink::~MqttLink()
{
    if (m_state)
        m_state->stop();
}

core::Expected<MqttLink> MqttLink::open(const BrokerOptions& broker, const std::string& statusTopic)
{
    auto state = std::make_unique<State>();
    state->broker = broker;
    state->statusTopic = statusTopic;
    const std::string id = "vigie-city-" + std::to_string(::getpid());
    state->client.reset(mosquitto_new(id.c_str(), true, state.get()));
    mosquitto* client = state->client.get();
    const auto check = [&](int result, const char* what) -> core::Expected<void> {
        if (result == MOSQ_ERR_SUCCESS)
            return {};
        return core::fail(
            core::ErrorCode::InvalidInput, what,
            {VIGIE_TEXT("Errors", "The connection cannot be prepared: %1."), {mosquitto_strerror(result)}},
            VIGIE_TEXT("Errors", "Check the certificate and key files, and the broker's address."));
    };
    if (client == nullptr)
        return core::fail(core::ErrorCode::Internal, id,
                          VIGIE_TEXT("Errors", "The MQTT library could not be started."),
                          VIGIE_TEXT("Errors", "Free some memory and try again."));
    mosquitto_int_option(client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5);
    mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1);
    mosquitto_threaded_set(client, true);
    if (!broker.user.empty()) {
        const char* password = broker.password.empty() ? nullptr : broker.password.c_str();
        if (const auto done = check(mosquitto_username_pw_set(client, broker.user.c_str(), password), "--broker");
            !done)
            return core::fail(done.error());
    }
    if (broker.isTls) {
        const auto orNull = [](const std::string& text) { return text.empty() ? nullptr : text.c_str(); };
        const char* folder = broker.caFile.empty() ? "/etc/ssl/certs" : nullptr;
        const int result = mosquitto_tls_set(client, orNull(broker.caFile), folder, orNull(broker.certFile),
                                             orNull(broker.keyFile), &State::givePassphrase);
        if (const auto done = check(result, "--cafile, --cert, --key"); !done)
            return core::fail(done.error());
    }
    constexpr std::string_view kOffline = "offline";
    mosquitto_will_set_v5(client, statusTopic.c_str(), static_cast<int>(kOffline.size()), kOffline.data(), 1, true,
                          nullptr);
    mosquitto_connect_v5_callback_set(client, [](mosquitto*, void* self, int reason, int, const mosquitto_property*) {
        static_cast<State*>(self)->onConnect(reason);
    });
    mosquitto_disconnect_v5_callback_set(client, [](mosquitto*, void* self, int, const mosquitto_property*) {
        static_cast<State*>(self)->onDisconnect();
    });
    mosquitto_publish_v5_callback_set(client, [](mosquitto*, void* self, int, int, const mosquitto_property*) {
        static_cast<State*>(self)->onPublish();
    });
    State* raw = state.get();
    state->thread = std::thread([raw] { raw->run(); });
    return MqttLink(std::move(state));
}

bool MqttLink::publish(const std::string& topic, std::string_view payload)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->report.state != LinkState::Online || m_state->report.waiting >= kMostWaiting)
            return false;
        ++m_state->report.waiting;
    }
    const int result = mosquitto_publish_v5(m_state->client.get(), nullptr, topic.c_str(),
                                            static_cast<int>(payload.size()), payload.data(), 1, true, nullptr);
    // Queued while the connection is being lost counts as sent: the library sends it again.
    if (result == MOSQ_ERR_SUCCESS || result == MOSQ_ERR_NO_CONN || result == MOSQ_ERR_CONN_LOST)
        return true;
    const std::lock_guard lock(m_state->mutex);
    --m_state->report.waiting;
    return false;
}

LinkReport MqttLink::report() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->report;
}

} // namespace vigie::city
