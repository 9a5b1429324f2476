// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expected.h"
#include "geo/shapetable.h"
#include "profile/cityprofile.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <thread>
#include <vector>

namespace vigie::app {

/// Reads the live layers of a city from its base map's file, on a thread of its own, one after the other.
/// Thread:  GUI; the answers come there. The destructor stops the reading, and nothing comes after it.
/// Failure: an answer with an error; the other layers go on.
class LiveReader final : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(const std::string& id, const core::Expected<geo::ShapeTable>& shapes)>;
    LiveReader(std::filesystem::path file, std::vector<profile::LiveProfile> layers, Answer answer);
    ~LiveReader() override;

private:
    void read(const std::stop_token& stop);

    const std::filesystem::path m_file;
    const std::vector<profile::LiveProfile> m_layers;
    const Answer m_answer;
    std::jthread m_thread; ///< Last: starts when all else is there.
};

} // namespace vigie::app
