// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/soundserver.h"

#include "support/waitfor.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

namespace vigie::support {

namespace {

std::string contents(const std::string& file)
{
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

bool SoundServer::start()
{
    const std::string folder = m_folder.path().string();
    ::setenv("PULSE_SERVER", ("unix:" + m_folder.file("native")).c_str(), 1);
    const std::string protocol = "module-native-protocol-unix auth-anonymous=1 socket=" + m_folder.file("native");
    if (!m_server.start({"env", "HOME=" + folder, "XDG_RUNTIME_DIR=" + folder, "pulseaudio", "-n", "--daemonize=no",
                         "--use-pid-file=no", "--exit-idle-time=-1", "-L", protocol, "-L", "module-always-sink"},
                        m_folder.file("log")))
        return false;
    return waitFor([this] { return control({"info"}) || !m_server.running(); }) && m_server.running();
}

bool SoundServer::control(const std::vector<std::string>& arguments) const
{
    std::vector<std::string> command{"pactl"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return runToEnd(command).exitCode == 0;
}

bool SoundServer::plugIn()
{
    const std::ofstream anew{m_folder.file("heard"), std::ios::trunc};
    return control({"load-module", "module-null-sink", "sink_name=test"}) &&
           m_recorder.start({"parec", "--device=test.monitor", "--raw", "--format=s16le",
                             "--rate=" + std::to_string(kRate), "--channels=1", "--latency-msec=50"},
                            m_folder.file("heard")) &&
           waitFor([this] { return seconds() > 0.0; });
}

void SoundServer::unplug()
{
    m_recorder.terminate();
    static_cast<void>(control({"unload-module", "module-null-sink"}));
}

std::vector<std::int16_t> SoundServer::heard() const
{
    const std::string bytes = contents(m_folder.file("heard"));
    std::vector<std::int16_t> out(bytes.size() / sizeof(std::int16_t));
    if (!out.empty())
        std::memcpy(out.data(), bytes.data(), out.size() * sizeof(std::int16_t));
    return out;
}

double SoundServer::seconds() const
{
    return static_cast<double>(heard().size()) / kRate;
}

int SoundServer::loudest(double from, double to) const
{
    int out = 0;
    const std::vector<std::int16_t> samples = heard();
    const auto end = std::min(static_cast<double>(samples.size()), to * kRate);
    for (auto i = static_cast<std::size_t>(from * kRate); static_cast<double>(i) < end; ++i)
        out = std::max(out, std::abs(int{samples[i]}));
    return out;
}

std::string SoundServer::log() const
{
    return contents(m_folder.file("log"));
}

} // namespace vigie::support
