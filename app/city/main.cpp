// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration city's command line. docs/demonstration-city.md is its manual.

#include "city/city.h"
#include "city/listing.h"
#include "city/mapwriter.h"
#include "city/mqttlink.h"
#include "city/reporter.h"
#include "city/script.h"
#include "city/simulation.h"
#include "core/clock.h"
#include "core/timestamp.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace vigie;
using namespace std::chrono_literals;

volatile std::sig_atomic_t stopAsked = 0;

extern "C" void onStop(int signal)
{
    stopAsked = 1;
    std::signal(signal, SIG_DFL); // a second one ends it at once
}

constexpr int kFailed = 1;
constexpr int kRefused = 3;

int failed(const core::Error& error)
{
    std::fprintf(stderr, "vigie-city: %s\n", error.english().c_str());
    return kFailed;
}

struct Arguments {
    city::CityOptions city;
    std::string out;
    std::string broker;
    std::string caFile;
    std::string certFile;
    std::string keyFile;
    std::string start;
    std::string script;
    double speed = 1.0;
    bool asJson = false;
};

class LinkSink final : public city::ReportSink {
public:
    explicit LinkSink(city::MqttLink& link)
        : m_link(link)
    {
    }
    bool publish(const std::string& topic, std::string_view payload) override
    {
        return m_link.publish(topic, payload);
    }
    [[nodiscard]] std::uint64_t connections() const override { return m_link.report().connections; }

private:
    city::MqttLink& m_link;
};

int runMap(const Arguments& arguments)
{
    const auto town = city::buildCity(arguments.city);
    if (!town)
        return failed(town.error());
    const auto written = city::writeMap(*town, arguments.out);
    return written ? 0 : failed(written.error());
}

int runList(const Arguments& arguments)
{
    const auto town = city::buildCity(arguments.city);
    if (!town)
        return failed(town.error());
    city::listAssets(*town, arguments.asJson, stdout);
    return std::fflush(stdout) == 0 ? 0 : kFailed;
}

core::Expected<city::BrokerOptions> brokerOf(const Arguments& arguments)
{
    auto broker = city::brokerFromUrl(arguments.broker);
    if (!broker)
        return broker;
    broker->caFile = arguments.caFile;
    broker->certFile = arguments.certFile;
    broker->keyFile = arguments.keyFile;
    if (const char* password = std::getenv("VIGIE_CITY_PASSWORD"); password != nullptr && broker->password.empty())
        broker->password = password;
    if (const char* passphrase = std::getenv("VIGIE_CITY_KEY_PASSPHRASE"); passphrase != nullptr)
        broker->keyPassphrase = passphrase;
    return broker;
}

/// Tells the terminal what changed about the link, once each.
class Announcer {
public:
    Announcer(const city::City& town, const std::string& broker)
        : m_town(town)
        , m_broker(broker)
    {
    }
    void note(const city::LinkReport& link, const city::Reporter& reporter)
    {
        if (link.connections != m_connections) {
            m_connections = link.connections;
            std::printf("vigie-city: online, %zu assets, seed %llu\n", m_town.assets.all.size(),
                        static_cast<unsigned long long>(m_town.options.seed));
            std::fflush(stdout);
        }
        if (reporter.counters().fullStates != m_fullStates) {
            m_fullStates = reporter.counters().fullStates;
            std::printf("vigie-city: full state published, %llu messages so far\n",
                        static_cast<unsigned long long>(reporter.counters().messages));
            std::fflush(stdout);
        }
        if (!link.reason.empty() && link.reason != m_reason)
            std::fprintf(stderr, "vigie-city: %s: %s Trying again.\n", m_broker.c_str(), link.reason.c_str());
        m_reason = link.reason;
    }

private:
    const city::City& m_town;
    std::string m_broker;
    std::uint64_t m_connections = 0;
    std::uint64_t m_fullStates = 0;
    std::string m_reason;
};

int report(city::Simulation& simulation, const core::Clock& cityClock, city::MqttLink& link,
           const std::string& broker)
{
    const core::SystemClock wall;
    LinkSink sink(link);
    city::Reporter reporter(simulation, cityClock, wall, sink);
    Announcer announcer(simulation.city(), broker);
    while (stopAsked == 0) {
        reporter.step();
        const city::LinkReport now = link.report();
        announcer.note(now, reporter);
        if (now.state == city::LinkState::Refused && now.connections == 0) {
            std::fprintf(stderr,
                         "vigie-city: %s refused the city: %s. Check the user and password in --broker or "
                         "VIGIE_CITY_PASSWORD.\n",
                         broker.c_str(), now.reason.c_str());
            return kRefused;
        }
        std::this_thread::sleep_for(10ms); // the beat of the reports, not a wait for anything
    }
    const city::ReporterCounters& sent = reporter.counters();
    std::printf("vigie-city: stopped, %llu messages, %llu observations\n",
                static_cast<unsigned long long>(sent.messages), static_cast<unsigned long long>(sent.observations));
    return 0;
}

int runCity(const Arguments& arguments)
{
    const core::SystemClock wall;
    const auto begin = arguments.start.empty() ? std::optional{wall.now()} : core::parseIso8601(arguments.start);
    if (!begin) {
        std::fprintf(stderr, "vigie-city: --start: \"%s\" is not a moment. Write 2026-06-21T18:00:00Z.\n",
                     arguments.start.c_str());
        return kFailed;
    }
    const auto broker = brokerOf(arguments);
    if (!broker)
        return failed(broker.error());
    const auto town = city::buildCity(arguments.city);
    if (!town)
        return failed(town.error());
    std::vector<city::Happening> happenings;
    if (!arguments.script.empty()) {
        auto script = city::readScript(arguments.script, *town, *begin);
        if (!script)
            return failed(script.error());
        happenings = std::move(*script);
    }
    auto link = city::MqttLink::open(*broker, town->id + "/status");
    if (!link)
        return failed(link.error());
    city::Simulation simulation(*town, std::move(happenings), *begin);
    const core::SteeredClock cityClock(*begin, arguments.speed);
    return report(simulation, cityClock, *link, broker->text());
}

int run(int argc, char** argv)
{
    Arguments arguments;
    CLI::App app{
        "vigie-city: the demonstration city of Vigie. Builds an invented town, draws its map, lives its days and "
        "reports as a city's context broker would."};
    app.set_version_flag("--version", std::string("vigie-city ") + VIGIE_VERSION);
    app.require_subcommand(1);
    const auto addTown = [&](CLI::App* command) {
        command
            ->add_option("--assets", arguments.city.assets, "How many assets the city publishes, 1,000 to 1,000,000")
            ->capture_default_str();
        command->add_option("--seed", arguments.city.seed, "Another seed, another town")->capture_default_str();
    };
    CLI::App* map = app.add_subcommand("map", "Write the city's map as a GeoPackage");
    map->add_option("--out", arguments.out, "The file to write")->required();
    addTown(map);
    CLI::App* list = app.add_subcommand("list", "List the assets: id, type, domain, district, links, position");
    list->add_flag("--json", arguments.asJson, "As a JSON array; otherwise columns between tabs");
    addTown(list);
    CLI::App* live = app.add_subcommand("run", "Live: report to an MQTT broker until stopped");
    live->add_option("--broker", arguments.broker,
                     "mqtt://[user[:password]@]host[:port] or mqtts://...; the password also "
                     "by the environment variable VIGIE_CITY_PASSWORD")
        ->required();
    live->add_option("--cafile", arguments.caFile, "Authorities to trust with mqtts, PEM");
    live->add_option("--cert", arguments.certFile, "The city's own certificate, PEM");
    live->add_option("--key", arguments.keyFile,
                     "Its key, PEM; a passphrase by the environment variable VIGIE_CITY_KEY_PASSPHRASE");
    live->add_option("--start", arguments.start, "The city's time at the start, ISO 8601; now where missing");
    live->add_option("--speed", arguments.speed, "Seconds of the city per second")
        ->check(CLI::Range(0.1, 10'000.0))
        ->capture_default_str();
    live->add_option("--script", arguments.script, "Happenings, TOML");
    addTown(live);
    CLI11_PARSE(app, argc, argv);

    std::signal(SIGINT, onStop);
    std::signal(SIGTERM, onStop);
    std::signal(SIGPIPE, SIG_IGN);
    if (map->parsed())
        return runMap(arguments);
    return list->parsed() ? runList(arguments) : runCity(arguments);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "vigie-city: out of what it needs: %s. Free memory or ask for fewer --assets.\n",
                     error.what());
        return kFailed;
    }
}
