// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of logging maintenance. Enter moves on in one-line fields, Ctrl+S saves, Escape leads back; pictures are
// dropped anywhere on it, and pasted. Logic is in MaintenanceModel. GUI thread.
#pragma once

#include "ui/equipment/maintenance_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace wellpulse::ui {

class ChoiceRow;
class FormField;
class LocationLine;
class NoticeBar;
class OptionalDate;
class PageColumn;
class PhotoStrip;
class TouchButton;

class MaintenancePage : public QWidget {
    Q_OBJECT
public:
    MaintenancePage(const Appearance &appearance, MaintenanceModel &model, QWidget *parent = nullptr);

    void focusFirst();
    /// As if the button had been pressed.
    void choosePhotoFiles();
    void focusPhotos();

Q_SIGNALS:
    void homeWanted();
    void equipmentWanted(); ///< back to where the equipment is listed
    void leaveWanted();     ///< what was typed is dropped
    void cameraWanted();
    void said(const QString &sentence);                                    ///< nothing happened, and why
    void photoWanted(const QStringList &photoIds, const QString &photoId); ///< to be seen large

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const Appearance &appearance);
    QWidget *buildHead(const Appearance &appearance);
    void addSubject(QVBoxLayout &column, const Appearance &appearance);
    void addWork(QVBoxLayout &column, const Appearance &appearance);
    void addAfterwards(QVBoxLayout &column, const Appearance &appearance);
    void addPhotos(QVBoxLayout &column, const Appearance &appearance);
    void listenForPictures();
    QWidget *buildFoot(const Appearance &appearance);
    void connectFields();
    void connectModel();
    void showWells();
    void showChoices();
    void showContents();
    void showState();
    void take();
    QWidget *widgetOf(MaintenanceField field) const;

    MaintenanceModel &m_model;
    PageColumn *m_page = nullptr;
    QLabel *m_titleLabel = nullptr;
    QComboBox *m_wellCombo = nullptr;
    QComboBox *m_equipmentCombo = nullptr;
    QDateEdit *m_dateEdit = nullptr;
    ChoiceRow *m_typeRow = nullptr;
    QPlainTextEdit *m_descriptionEdit = nullptr;
    QLineEdit *m_technicianEdit = nullptr;
    QLineEdit *m_costEdit = nullptr;
    ChoiceRow *m_statusRow = nullptr;
    OptionalDate *m_next = nullptr;
    QLabel *m_proposalLabel = nullptr;
    QLabel *m_noneLabel = nullptr;
    PhotoStrip *m_photos = nullptr;
    QLabel *m_waitLabel = nullptr;
    LocationLine *m_locationLine = nullptr;
    NoticeBar *m_placeBar = nullptr;
    FormField *m_equipmentField = nullptr;
    FormField *m_dateField = nullptr;
    FormField *m_descriptionField = nullptr;
    FormField *m_technicianField = nullptr;
    FormField *m_costField = nullptr;
    TouchButton *m_saveButton = nullptr;
    bool m_isShowing = false; ///< the fields follow the model, not a person
};

} // namespace wellpulse::ui
